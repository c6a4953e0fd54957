// The PostgreSQL that DATABASE_URL names is for tests that make a schema of their own in it. Commands that tests run work in
// their data folder: in one schema, what one walk keeps would stand in the way of another.
const { DATABASE_URL } = process.env;
if (DATABASE_URL !== undefined) {
  process.env.TEST_DATABASE_URL = DATABASE_URL;
  delete process.env.DATABASE_URL;
}
