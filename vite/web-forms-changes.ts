// What is changed in @getodk/web-forms 0.22 while it is built in, besides its words: labels that screen readers need, inputs of
// the device instead of drawn ones, drafts that come back as they were, and no map tiles from elsewhere. Each text must occur
// exactly as often as it says, or the build stops: a newer release is then looked at by a person.

export interface Change {
  /** Why. */
  readonly so: string;
  readonly was: string;
  readonly is: string;
  readonly times?: number;
}

export const MAIN_CHANGES: readonly Change[] = [
  {
    so: "the app reads what is filled in, and sets the language of the form",
    was: "instance: tA,\n  root: tA.root\n}), loadFormState",
    is: "instance: tA,\n  root: seam.tellRoot(tA.root)\n}), loadFormState",
  },
  {
    so: "a draft goes on as the same instance, not as an edit of a sent one",
    was: "const rA = resolvableFormInstanceInput(tA.editInstance), oA = await AA.editInstance(rA, nA);",
    is: "const oA = await AA.restoreInstance(tA.editInstance, nA);",
  },
  {
    so: "who presses the button is led to the first answer that needs attention",
    was: "document.scrollingElement?.scrollTo(0, 0))",
    is: "seam.goToFirstError(SA.validationState.violations))",
  },
  {
    so: "several questions with errors, in the language of the interface",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a template of the bundle
    was: "`${QA} questions with errors.`",
    is: 'seam.word("{n} questions with errors.", QA)',
  },
  {
    so: "messages of the engine are looked up when they are needed",
    was: 'constraintMsg: "Condition not satisfied: constraint",\n  requiredMsg: "Condition not satisfied: required"',
    is: 'get constraintMsg() { return seam.word("Condition not satisfied: constraint"); },\n  get requiredMsg() { return seam.word("Condition not satisfied: required"); }',
  },
  {
    so: "the quality of a position is said in the language of the interface",
    was: "this.label = GEOPOINT_ACCURACY_QUALITY_LABEL[rA];",
    is: "this.label = seam.word(GEOPOINT_ACCURACY_QUALITY_LABEL[rA]);",
  },
  {
    so: "a whole number is typed on the keys of the device, and its input has a label",
    was: "createBlock(_sfc_main$t, {",
    is: "createBlock(seam.NumberInput, {",
  },
  {
    so: "a number with decimals likewise, with point or comma",
    was: "createBlock(_sfc_main$v, {",
    is: "createBlock(seam.NumberInput, {",
  },
  {
    so: "dates and moments are chosen with the calendar of the device",
    was: 'eA.node.valueType === "date" ? (openBlock(), createBlock(_sfc_main$x, {',
    is: 'eA.node.valueType === "date" || eA.node.valueType === "dateTime" ? (openBlock(), createBlock(seam.MomentInput, {',
  },
  {
    so: "times are chosen with the clock of the device",
    was: "createBlock(_sfc_main$q, {",
    is: "createBlock(seam.MomentInput, {",
  },
  {
    so: "sound, video and documents can be attached, not only pictures",
    was: "createBlock(_sfc_main$8, {",
    is: "createBlock(seam.FileInput, {\n        label: ControlText,\n        message: ValidationMessage,",
  },
  {
    so: "a question with several controls is a group with a name",
    was: 'id: eA.question.nodeId + "_container",',
    is: 'id: eA.question.nodeId + "_container", ...seam.groupOf(eA.question),',
  },
  {
    so: "the name of that group is its label",
    was: 'createElementBlock("label", {\n      for: eA.question.nodeId,',
    is: 'createElementBlock("label", {\n      for: eA.question.nodeId,\n      id: eA.question.nodeId + "_label",',
  },
  {
    so: "inputs say that they are wrong, and where the reason stands",
    was: "return provide(QUESTION_HAS_ERROR, gA), (dA, IA)",
    is: 'return watch(gA, (bad) => seam.markInvalid(tA.question.nodeId, bad), { flush: "post" }), provide(QUESTION_HAS_ERROR, gA), (dA, IA)',
  },
  {
    so: "a list without a search is the list of the device",
    was: "createBlock(SearchableDropdown, {",
    is: "createBlock(eA.question.appearances.autocomplete ? SearchableDropdown : seam.ChoiceInput, {",
  },
  {
    so: "so does the menu of a repeat",
    was: "popup: !0",
    is: 'popup: !0, "append-to": "#content"',
  },
  {
    so: "what is hidden from screen readers takes no focus: Escape and Tab close what is open",
    was: 'class: "p-hidden-accessible p-hidden-focusable",\n            tabindex: 0,',
    is: 'class: "p-hidden-accessible p-hidden-focusable",\n            tabindex: -1,',
    times: 4,
  },
  {
    so: "lists that open have a name",
    was: 'id: eA.question.nodeId,\n      class: "dropdown",',
    is: 'labelId: eA.question.nodeId,\n      "aria-labelledby": eA.question.nodeId + "_label",\n      placeholder: seam.word("Choose"),\n      class: "dropdown",',
  },
  {
    so: "and so have lists with several answers",
    was: '"input-id": eA.question.nodeId,\n      filter:',
    is: '"input-id": eA.question.nodeId,\n      "aria-labelledby": eA.question.nodeId + "_label",\n      placeholder: seam.word("Choose"),\n      filter:',
  },
  {
    so: "what opens over the page stays in its main part, where screen readers look",
    was: 'class: "dropdown",',
    is: 'class: "dropdown", "append-to": "#content",',
  },
  {
    so: "so does the list for several answers",
    was: 'class: "multi-select-dropdown",',
    is: 'class: "multi-select-dropdown", "append-to": "#content",',
  },
  {
    so: "the field that searches in a list has a name",
    was: 'role: "searchbox",',
    is: 'role: "searchbox", "aria-label": seam.word("Search"),',
    times: 2,
  },
  {
    so: "a range that nobody answered shows that, and can be cleared",
    was: "createVNode(script$6, {\n          id: eA.node.nodeId,",
    is: "createVNode(seam.RangeInput, {\n          question: eA.node,\n          id: eA.node.nodeId,",
  },
  {
    so: "what is folded out is no landmark: a form has dozens of them",
    was: 'role: "region",\n        "aria-labelledby": eA.$id + "_header"',
    is: "",
  },
  {
    so: "the button that takes a picture away has a name",
    was: 'outlined: "",\n        class: "clear-button",',
    is: 'outlined: "",\n        class: "clear-button",\n        "aria-label": seam.word("Remove the picture"),',
  },
  {
    so: "the button with three dots has a name",
    was: 'class: "button-menu",',
    is: 'class: "button-menu",\n            "aria-label": seam.word("More"),',
  },
  {
    so: "the button that closes the search for a position has a name",
    was: 'createElementVNode("button", {\n            class: "close-icon",',
    is: 'createElementVNode("button", {\n            class: "close-icon",\n            "aria-label": seam.word("Cancel"),',
  },
  {
    so: "a part of the form folds by keyboard too, and says whether it is open",
    was: 'role: "button",\n          onClick: oA[0] || (oA[0] = () => AA.value = !AA.value)',
    is: 'role: "button",\n          tabindex: "0",\n          "aria-expanded": !AA.value,\n          onKeydown: (key) => { if (key.key === "Enter" || key.key === " ") { key.preventDefault(); AA.value = !AA.value; } },\n          onClick: oA[0] || (oA[0] = () => AA.value = !AA.value)',
  },
  {
    so: "no text becomes code: the page's policy would refuse it, and no form needs it",
    was: "eval(func)",
    is: "undefined",
    times: 2,
  },
  {
    so: "the arrows of a ranking have names",
    was: "onClick: (EA) => lA(pA),",
    is: 'onClick: (EA) => lA(pA), "aria-label": seam.word("Up"),',
  },
  {
    so: "both of them",
    was: "onClick: (EA) => cA(pA),",
    is: 'onClick: (EA) => cA(pA), "aria-label": seam.word("Down"),',
  },
];

export const MAP_CHANGES: readonly Change[] = [
  {
    so: "nothing is asked of a network that is not ours",
    was: "layers: [new wy({ source: new Xy() })],",
    is: "layers: [],",
  },
  {
    so: "the number of points, in the language of the interface",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a template of the bundle
    was: "`${d} points saved`",
    is: 'seam.word("{n} points saved", d)',
  },
];
