/** Something that a viewer would stumble over, and what to do about it. */
export interface Finding {
  readonly rule: string;
  readonly locale: string;
  readonly chapter: string;
  readonly beat?: string | undefined;
  /** From the chapter's beginning. */
  readonly seconds?: number | undefined;
  /** What it is about, as `WeightPlane > Label "start"`. */
  readonly node?: string | undefined;
  readonly message: string;
  readonly remedy: string;
}
