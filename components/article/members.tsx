/** The members of a formula, one under the other, in their groups (三问, then 四办). */
import type { Lang, Span } from '../../lib/contract';
import { En, Zh } from '../controls/zh';
import { useReader } from './reader';

interface Member {
  zh: string;
  en?: string;
  group?: string;
  at?: Span;
}

export function Members({ members, lang = 'zh-Hans' }: { members: readonly Member[]; lang?: Lang }) {
  const groups = new Map<string, Member[]>();
  for (const member of members) {
    const group = groups.get(member.group ?? '');
    if (group) group.push(member);
    else groups.set(member.group ?? '', [member]);
  }
  return (
    <>
      {[...groups].map(([group, list]) => (
        <div key={group}>
          {group && (
            <p class="members-group">
              <Zh lang={lang}>{group}</Zh>
            </p>
          )}
          <ol class="members">
            {list.map((member, n) => (
              // A list of fixed order: its place is its name.
              <li key={n}>
                <span class="n num" aria-hidden="true">
                  {n + 1}
                </span>
                {member.at ? <Placed zh={member.zh} at={member.at} lang={lang} /> : <Zh lang={lang}>{member.zh}</Zh>}
                <En>{member.en ?? ''}</En>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </>
  );
}

/** A member that the page itself prints: a click goes there. */
function Placed({ zh, at, lang }: { zh: string; at: Span; lang: Lang }) {
  const { goTo, light } = useReader();
  return (
    <button type="button" class="placed" onClick={() => goTo(at)} onMouseEnter={() => light(at)} onMouseLeave={() => light(null)}>
      <Zh lang={lang}>{zh}</Zh>
    </button>
  );
}
