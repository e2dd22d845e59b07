/**
 * Whether the reader made an event. A page can make events of its own that look like any other (a selection, a click, the key that saves)
 * and would write to the library with them; it cannot make them trusted.
 */
export const byHand = (event: Event): boolean => event.isTrusted;
