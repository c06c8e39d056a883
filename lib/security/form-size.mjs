/** What a form may send; the largest of ours holds a changelog of 2 MB. Also read by next.config.mjs. */
export const MOST_FORM_BYTES = 6 * 1024 * 1024;
