// Makes a study, and opens it.
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ask } from "../../api/client.ts";
import { made } from "../../api/new-study-shapes.ts";
import { go } from "../../route.ts";

export function useMakeStudy<Given>(address: string, bodyOf: (given: Given) => unknown) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (given: Given) => ask(made, address, { method: "POST", body: bodyOf(given) }),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ["studies"] });
      go({ study: id, page: "overview" });
    },
  });
}
