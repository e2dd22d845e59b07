/** Two ways to put a text on the desk without a button: dropping and pasting it anywhere on the page. */
import { useEffect, useRef, useState } from 'preact/hooks';

/** Whether something is held over the page. */
export function useDrop(onFile: (file: File) => void, onText: (text: string) => void): boolean {
  const [held, setHeld] = useState(false);
  const put = useRef({ onFile, onText });
  put.current = { onFile, onText };
  useEffect(() => {
    const stopping = new AbortController();
    const { signal } = stopping;
    addEventListener(
      'dragover',
      (event) => {
        event.preventDefault();
        setHeld(true);
      },
      { signal },
    );
    // Leaving one element for another is not leaving the page.
    addEventListener('dragleave', (event) => event.relatedTarget === null && setHeld(false), { signal });
    addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        setHeld(false);
        const [file] = event.dataTransfer?.files ?? [];
        const text = event.dataTransfer?.getData('text/plain');
        if (file) put.current.onFile(file);
        else if (text) put.current.onText(text);
      },
      { signal },
    );
    return () => stopping.abort();
  }, []);
  return held;
}

/** Fields keep their own pasting. */
export function usePaste(onText: (text: string) => void): void {
  const put = useRef(onText);
  put.current = onText;
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea')) return;
      const text = event.clipboardData?.getData('text/plain');
      if (text?.trim()) put.current(text);
    };
    addEventListener('paste', paste);
    return () => removeEventListener('paste', paste);
  }, []);
}
