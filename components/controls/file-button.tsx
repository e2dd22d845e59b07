/** A button that lets the reader choose a file. The browser's own control cannot be dressed, so it stands hidden behind. */
import { useRef } from 'preact/hooks';
import { Icon, type IconName } from '../icons';

interface FileButtonProps {
  label: string;
  icon?: IconName;
  /** As in `<input accept>`. */
  accept: string;
  onFile: (file: File) => void;
}

export function FileButton({ label, icon, accept, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="btn" onClick={() => input.current?.click()}>
        {icon && <Icon name={icon} />}
        {label}
      </button>
      <input
        ref={input}
        type="file"
        class="sr"
        tabIndex={-1}
        aria-label={label}
        accept={accept}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onFile(file);
          // The same file again is a new choice.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
