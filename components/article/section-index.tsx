/** The sticky line of sections: it follows the scroll and jumps. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

interface Section {
  id: string;
  label: string;
  count?: number;
}

export function SectionIndex({ sections }: { sections: readonly Section[] }) {
  const [current, setCurrent] = useState(sections[0]?.id);
  const ids = sections.map((section) => section.id).join(' ');

  /** A section that was asked for: a short one near the end cannot come up to the eye, and yet it is the one in question. */
  const asked = useRef<{ id: string; reached: boolean }>();

  useEffect(() => {
    const watching = new AbortController();
    const { signal } = watching;
    const follow = () => {
      if (asked.current?.reached) asked.current = undefined;
      setCurrent(asked.current?.id ?? sectionInView(ids.split(' ')));
    };
    const reach = () => {
      if (asked.current) asked.current.reached = true;
    };
    document.addEventListener('scroll', follow, { passive: true, signal });
    document.addEventListener('scrollend', reach, { passive: true, signal });
    return () => watching.abort();
  }, [ids]);

  function ask(id: string) {
    asked.current = { id, reached: false };
    setCurrent(id);
  }

  return (
    <nav class="index" aria-label={i18n.t('panelSections')}>
      {sections.map(({ id, label, count }) => (
        <a key={id} href={`#${id}`} onClick={() => ask(id)} aria-current={id === current ? 'true' : undefined}>
          {label}
          {count !== undefined && count > 0 && <span class="num">{count}</span>}
        </a>
      ))}
    </nav>
  );
}

/** A third of the way down is where the eye is; at the very end the last section counts, however short. */
function sectionInView(ids: readonly string[]): string | undefined {
  const { scrollTop, scrollHeight, clientHeight } = document.documentElement;
  if (scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 2) return ids.at(-1);
  const line = clientHeight / 3;
  return ids.findLast((id) => (document.getElementById(id)?.getBoundingClientRect().top ?? line + 1) <= line) ?? ids[0];
}
