/** Whether a key goes into a field, where it is no command. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('textarea, select, input:not([type=checkbox], [type=radio])') !== null;
