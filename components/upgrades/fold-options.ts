/** Which instant is meant where clocks show a time twice. */
export const foldOptions = [
  { value: "earlier", label: "The earlier" },
  { value: "later", label: "The later" },
];
