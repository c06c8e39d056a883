import type { FormState } from "#lib/auth/action.ts";

/** One act of a night as a server action. */
export type NightAct = (previous: FormState, form: FormData) => Promise<FormState>;

/** What a page lets its reader do; the client's and the vendor's pages have different ones. */
export type NightActs = {
  recordCheck: NightAct;
  checkPage: NightAct;
  askPutBack: NightAct;
  writeLog: NightAct;
  namePage?: NightAct;
  answerExtension?: NightAct;
  movePhase?: NightAct;
  askExtension?: NightAct;
  takeBackExtension?: NightAct;
  closeWindow?: NightAct;
  draftNote?: NightAct;
};
