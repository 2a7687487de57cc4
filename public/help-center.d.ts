// Types of <help-center>. A page written in TypeScript takes them by
//
//   /// <reference path="./help-center.d.ts" />
//
// and then knows `document.querySelector("help-center")` and every `hc-*` event. React 19 keeps its
// list of elements in a module of its own; there, add once:
//
//   import type { HelpCenterAttributes } from "./help-center";
//   declare module "react" {
//     namespace JSX {
//       interface IntrinsicElements { "help-center": HelpCenterAttributes }
//     }
//   }
//
// custom-elements.json beside this file says what each member is for.

/** What help is asked with: an order or an item of the shopper. */
export type HelpCenterSubject = `order:${string}` | `item:${string}`;

/** Returns a fresh token of the shopper, or null when nobody is logged in. */
export type HelpCenterTokenProvider = () => Promise<string | null> | string | null;

/** The screens. */
export type HelpCenterStep =
  | "home"
  | "articles"
  | "article"
  | "gate"
  | "subject"
  | "question"
  | "answer"
  | "contact-options"
  | "review"
  | "sending"
  | "confirmed"
  | "cases"
  | "case";

/** The ways to a person. */
export type HelpCenterChannel = "email" | "chat" | "phone";

/**
 * The widget cannot run, and the plain link to `fallback-url` stands in its place. After `crash` it
 * comes back, at most twice; after `words` it speaks English.
 */
export type HelpCenterLoadingErrorCode = "csp" | "network" | "integrity" | "unsupported" | "crash" | "words";

/** Something asked for did not come; the shopper was told on the screen. */
export type HelpCenterServiceErrorCode =
  | "offline"
  | "timed-out"
  | "cut"
  | "signed-out"
  | "token-provider"
  | "not-found"
  | "too-many-requests"
  | "service"
  | "refused";

export type HelpCenterErrorCode = HelpCenterLoadingErrorCode | HelpCenterServiceErrorCode;

/** No detail. */
export type HelpCenterNothing = Record<string, never>;

/** The events, which all bubble and are composed. */
export interface HelpCenterEventMap {
  "hc-ready": CustomEvent<HelpCenterNothing>;
  "hc-show": CustomEvent<HelpCenterNothing>;
  "hc-hide": CustomEvent<HelpCenterNothing>;
  /** Cancelable: a page that logs in by itself calls `preventDefault()`. */
  "hc-login-required": CustomEvent<HelpCenterNothing>;
  "hc-step": CustomEvent<{ step: HelpCenterStep }>;
  "hc-question": CustomEvent<{ about: "general" | "order" | "item"; followUp: boolean }>;
  "hc-answer": CustomEvent<{ known: boolean; sources: string[] }>;
  "hc-answer-rated": CustomEvent<{ helpful: boolean }>;
  "hc-contact-options": CustomEvent<{ recommended: HelpCenterChannel | null }>;
  "hc-case": CustomEvent<{ reference: string; channel: HelpCenterChannel }>;
  "hc-unread": CustomEvent<{ count: number }>;
  "hc-error": CustomEvent<{ code: HelpCenterErrorCode }>;
}

/** `<help-center>`. */
export interface HelpCenterElement extends HTMLElement {
  /** Where tokens come from; setting it again asks anew. */
  tokenProvider: HelpCenterTokenProvider | undefined;
  // Each attribute is a property too; empty, or false, when it is not set.
  service: string;
  locale: string;
  mode: "" | "floating" | "inline";
  open: boolean;
  subject: "" | HelpCenterSubject;
  article: string;
  theme: "" | "auto" | "light" | "dark";
  loginUrl: string;
  fallbackUrl: string;
  load: "" | "intent" | "idle" | "now";
  /** Opens the panel, and loads the widget if need be. */
  show(): void;
  /** Closes the panel; the focus goes back to where it came from. */
  hide(): void;
  /** Opens a closed panel, closes an open one. */
  toggle(): void;
  /** Opens the panel with a question written; the shopper still sends it. */
  ask(text: string, subject?: HelpCenterSubject): void;
  /** The shopper logged out of the page: everything of theirs goes, in every tab. */
  logout(): void;

  addEventListener<K extends keyof HelpCenterEventMap>(
    type: K,
    listener: (this: HelpCenterElement, event: HelpCenterEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: HelpCenterElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof HelpCenterEventMap>(
    type: K,
    listener: (this: HelpCenterElement, event: HelpCenterEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener<K extends keyof HTMLElementEventMap>(
    type: K,
    listener: (this: HelpCenterElement, event: HTMLElementEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

/** The attributes, for templates that check them. */
export interface HelpCenterAttributes {
  service?: string;
  locale?: string;
  mode?: "floating" | "inline";
  open?: boolean;
  subject?: HelpCenterSubject;
  article?: string;
  theme?: "auto" | "light" | "dark";
  "login-url"?: string;
  "fallback-url"?: string;
  load?: "intent" | "idle" | "now";
  /** What every element has: `id`, `class`, `hidden`, `style`, handlers of the framework. */
  [other: string]: unknown;
}

declare global {
  interface HTMLElementTagNameMap {
    "help-center": HelpCenterElement;
  }
  // They bubble, so that the document and the window may listen too.
  interface DocumentEventMap extends HelpCenterEventMap {}
  interface WindowEventMap extends HelpCenterEventMap {}
  namespace JSX {
    interface IntrinsicElements {
      "help-center": HelpCenterAttributes;
    }
  }
}
