/** The languages of this lecture, the default first. A lesson may have others: every script type takes them as `L`. */
export const locales = ['ko', 'en'] as const;

/** A BCP 47 language tag for which this lecture has sentences. */
export type Locale = (typeof locales)[number];

/** One text in every locale: leaving a language out does not compile. */
export type Localized<L extends string = string> = Readonly<Record<L, string>>;
