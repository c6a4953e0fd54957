#!/usr/bin/env bash
# A PostgreSQL for the tests: loopback only, a free port, a data directory that goes away with it.
#
#   . .ci/postgres.sh; start_postgres; trap stop_postgres EXIT    sets and exports DATABASE_URL
#   .ci/postgres.sh start                                         prints DATABASE_URL=… and POSTGRES_DIRECTORY=…
#   .ci/postgres.sh stop <directory>                              ends the one that runs there

# As root, the server runs as this system user, for PostgreSQL refuses to be root.
POSTGRES_USER_NAME="${POSTGRES_USER_NAME:-nobody}"

start_postgres() {
  local bin port
  bin="$(find_postgres)" || return 1
  POSTGRES_DIRECTORY="$(mktemp -d "${TMPDIR:-/tmp}/tornaviaje-postgres.XXXXXX")"
  port="$(find_free_port)"
  chmod 0755 "$POSTGRES_DIRECTORY"
  mkdir "$POSTGRES_DIRECTORY/data" "$POSTGRES_DIRECTORY/socket"
  if [ "$(id -u)" = 0 ]; then chown -R "$POSTGRES_USER_NAME" "$POSTGRES_DIRECTORY"; fi
  as_server "$bin/initdb" --pgdata="$POSTGRES_DIRECTORY/data" --username=postgres --auth=trust --encoding=UTF8 \
    --locale=C.UTF-8 --no-sync >"$POSTGRES_DIRECTORY/initdb.log" 2>&1 || { cat "$POSTGRES_DIRECTORY/initdb.log" >&2; return 1; }
  as_server "$bin/pg_ctl" --pgdata="$POSTGRES_DIRECTORY/data" --log="$POSTGRES_DIRECTORY/data/server.log" --wait --silent \
    --options="-c listen_addresses=127.0.0.1 -p $port -c unix_socket_directories='$POSTGRES_DIRECTORY/socket' -c fsync=off" \
    start >&2 || { cat "$POSTGRES_DIRECTORY/data/server.log" >&2; return 1; }
  DATABASE_URL="postgres://postgres@127.0.0.1:$port/postgres"
  export DATABASE_URL POSTGRES_DIRECTORY
}

# Ends the server by the pid that it wrote down, and removes its directory.
stop_postgres() {
  local pid
  [ -n "${POSTGRES_DIRECTORY:-}" ] || return 0
  if [ -f "$POSTGRES_DIRECTORY/data/postmaster.pid" ]; then
    pid="$(head -n 1 "$POSTGRES_DIRECTORY/data/postmaster.pid")"
    # SIGINT: fast shutdown, clients are sent away.
    kill -INT "$pid" 2>/dev/null || true
    for _ in $(seq 100); do kill -0 "$pid" 2>/dev/null || break; sleep 0.1; done
  fi
  rm -rf "$POSTGRES_DIRECTORY"
  unset DATABASE_URL POSTGRES_DIRECTORY
}

# Folder of the newest server at hand, of version 15 or later; as root on Debian it is installed when there is none.
find_postgres() {
  newest_postgres && return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    install_postgres >&2 || return 1
    newest_postgres && return 0
  fi
  echo "No PostgreSQL server of version 15 or later was found; install Debian's package postgresql." >&2
  return 1
}

# Debian would make and start a server of its own beside ours, unless it is told not to.
install_postgres() {
  local log settings=/etc/postgresql-common/createcluster.conf
  if [ ! -e "$settings" ]; then mkdir -p "${settings%/*}" && echo "create_main_cluster = false" >"$settings"; fi
  log="$(mktemp)"
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends postgresql; } >"$log" 2>&1 \
    </dev/null || { cat "$log"; return 1; }
  rm -f "$log"
}

newest_postgres() {
  local folder version
  for folder in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -t/ -k5,5 -rn) $(dirname "$(command -v postgres || echo /nowhere/postgres)"); do
    [ -x "$folder/initdb" ] && [ -x "$folder/postgres" ] || continue
    version="$("$folder/postgres" --version | sed -E 's/[^0-9]*([0-9]+).*/\1/')"
    if [ "$version" -ge 15 ]; then echo "$folder"; return 0; fi
  done
  return 1
}

# Asks the system for a free port of the loopback address.
find_free_port() {
  node -e 'const server = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(server.address().port); server.close(); })'
}

# In a folder that the server's user may enter.
as_server() {
  if [ "$(id -u)" = 0 ]; then
    (cd / && setpriv --reuid="$(id -u "$POSTGRES_USER_NAME")" --regid="$(id -g "$POSTGRES_USER_NAME")" --clear-groups \
      env HOME="$POSTGRES_DIRECTORY" "$@")
  else
    "$@"
  fi
}

if [ "${BASH_SOURCE[0]}" = "$0" ]; then
  set -euo pipefail
  case "${1:-}" in
    start)
      start_postgres
      echo "DATABASE_URL=$DATABASE_URL"
      echo "POSTGRES_DIRECTORY=$POSTGRES_DIRECTORY"
      ;;
    stop)
      POSTGRES_DIRECTORY="${2:?which directory}"
      stop_postgres
      ;;
    *)
      sed -n '4,6s/^#   //p' "$0" >&2
      exit 2
      ;;
  esac
fi
