// What a draft or an answer is called: by the name that the form gives it (`instance_name`), otherwise by its form.

export function titleOf({ title, name }: { readonly title: string; readonly name?: string }): string {
  return name === undefined ? title : `${title}: ${name}`;
}
