// The codes of a study: added and put right in three languages, dropped where nothing uses them.
import { type ReactNode, useState } from "react";
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { LANGUAGES } from "#base/text";
import { tell } from "../../api/client.ts";
import { type Code, codes } from "../../api/literature-shapes.ts";
import { path, useAct, useMay } from "../../api/queries.ts";
import { useAsked } from "../../api/use-asked.ts";
import { LANGUAGE_NAMES, useSpeech } from "../../language.tsx";
import { Asked } from "../../part/asked.tsx";
import { Choice } from "../../part/choice.tsx";
import { Confirm } from "../../part/confirm.tsx";
import { EmptyState } from "../../part/empty-state.tsx";
import { ListTable } from "../../part/list-table.tsx";
import { ProblemNote } from "../../part/problem-note.tsx";
import { TextArea } from "../../part/text-area.tsx";
import { TextBox } from "../../part/text-box.tsx";
import { CASES } from "../../words/case-words.ts";
import { SHELL } from "../../words/shell-words.ts";
import { STORIES } from "../../words/story-words.ts";

export function CodebookView({ study }: { readonly study: string }): ReactNode {
  const { say } = useSpeech();
  const may = useMay();
  return (
    <>
      <h3>{say(STORIES.codebook)}</h3>
      <Asked query={useAsked(codes, study, ["codebook"])}>
        {(all) => (
          <>
            {all.length === 0 ? (
              <EmptyState what={STORIES.noCodes} cure={STORIES.noCodesCure} />
            ) : (
              <CodeTable study={study} all={all} />
            )}
            {may("keep-cases") && <CodeDialog study={study} all={all} />}
          </>
        )}
      </Asked>
    </>
  );
}

interface OfCodebook {
  readonly study: string;
  readonly all: readonly Code[];
}

function CodeTable({ study, all }: OfCodebook): ReactNode {
  const { say } = useSpeech();
  const may = useMay();
  const drop = useAct(study, (code: string) => tell(path(study, "codebook", code), { method: "DELETE" }));
  const parentOf = ({ parent }: Code) => {
    const found = all.find(({ code }) => code === parent);
    return found === undefined ? "–" : say(found.names);
  };
  return (
    <>
      {drop.error && <ProblemNote cause={drop.error} />}
      <ListTable
        title={say(STORIES.codebook)}
        file={`${study}-codebook`}
        rows={all}
        keyOf={({ code }) => code}
        columns={[
          { name: say(CASES.code), value: ({ names }) => say(names), cell: ({ names }) => say(names) },
          { name: say(STORIES.parent), value: parentOf, cell: parentOf },
          {
            name: say(STORIES.description),
            value: ({ description }) => description,
            cell: ({ description }) => description || "–",
          },
          { name: say(STORIES.codeId), value: ({ code }) => code, cell: ({ code }) => code },
          ...(may("keep-cases")
            ? [
                {
                  name: say(SHELL.acts),
                  isActs: true,
                  cell: (one: Code) => (
                    <div className="acts">
                      <CodeDialog study={study} all={all} known={one} />
                      <Confirm
                        act={say(STORIES.dropCode)}
                        explained={say(STORIES.dropExplained)}
                        confirm={say(STORIES.dropCode).replace("…", "")}
                        onConfirm={() => drop.mutate(one.code)}
                      />
                    </div>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

interface CodeDialogProps extends OfCodebook {
  /** Absent: a new code. */
  readonly known?: Code;
}

function CodeDialog(props: CodeDialogProps): ReactNode {
  const { say } = useSpeech();
  const act = say(props.known === undefined ? STORIES.addCode : STORIES.editCode);
  return (
    <DialogTrigger>
      <Button className="quiet">{act}</Button>
      <ModalOverlay className="veil" isDismissable>
        <Modal className="modal">
          <Dialog>
            {({ close }) => (
              <>
                <Heading slot="title">{act.replace("…", "")}</Heading>
                <CodeForm {...props} close={close} />
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

const NO_PARENT = "*";
const NEW_CODE: Code = { code: "", names: { es: "", en: "", fr: "" }, description: "", parent: "", colour: "" };

function CodeForm({ study, all, known, close }: CodeDialogProps & { readonly close: () => void }): ReactNode {
  const { say } = useSpeech();
  const [{ code, ...body }, setCode] = useState(known ?? NEW_CODE);
  const change = (changed: Partial<Code>) => setCode({ code, ...body, ...changed });
  const keep = useAct(study, () => tell(path(study, "codebook", code), { method: "PUT", body }));
  const isFilled = code !== "" && LANGUAGES.every((language) => body.names[language].trim() !== "");
  return (
    <>
      {known === undefined && (
        <TextBox label={say(STORIES.codeId)} value={code} change={(next) => change({ code: next })} />
      )}
      {LANGUAGES.map((language) => (
        <TextBox
          key={language}
          label={say(STORIES.nameIn, { language: LANGUAGE_NAMES[language] })}
          value={body.names[language]}
          change={(name) => change({ names: { ...body.names, [language]: name } })}
        />
      ))}
      <TextArea
        label={say(STORIES.description)}
        value={body.description}
        change={(description) => change({ description })}
      />
      <Choice
        label={say(STORIES.parent)}
        chosen={body.parent || NO_PARENT}
        choose={(id) => change({ parent: id === NO_PARENT ? "" : id })}
        options={[
          { id: NO_PARENT, name: say(STORIES.noParent) },
          ...all.filter((one) => one.code !== code).map((one) => ({ id: one.code, name: say(one.names) })),
        ]}
      />
      {keep.error && <ProblemNote cause={keep.error} />}
      <div className="acts">
        <Button onPress={close}>{say(SHELL.cancel)}</Button>
        <Button
          className="main"
          isDisabled={!isFilled}
          isPending={keep.isPending}
          onPress={() => keep.mutate(undefined, { onSuccess: close })}
        >
          {say(STORIES.keepCode)}
        </Button>
      </div>
    </>
  );
}
