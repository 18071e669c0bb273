import type { Language } from "~/i18n";
import type { Document } from "./document";
import * as en from "./en";
import * as ko from "./ko";

const documents: Record<Language, Record<keyof typeof ko, Document>> = { ko, en };

/** What we say at length: read here on the server, so that no other page carries it. */
export function documentIn(language: Language, name: keyof typeof ko): Document {
  return documents[language][name];
}
