/** Options: few, grouped, explained; each shows what it does, and is applied at once. */
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { About } from './about';
import { Backup } from './backup';
import { Glossaries } from './glossaries';
import { Keys } from './keys';
import { Marks } from './marks';
import { PinyinOptions } from './pinyin';
import { Reading } from './reading';
import { Sites } from './sites';

const SECTIONS: { id: string; label: () => string; body: () => VNode }[] = [
  { id: 'reading', label: () => i18n.t('optionsReading'), body: () => <Reading /> },
  { id: 'marks', label: () => i18n.t('commonMarks'), body: () => <Marks /> },
  { id: 'pinyin', label: () => i18n.t('commonPinyin'), body: () => <PinyinOptions /> },
  { id: 'glossaries', label: () => i18n.t('optionsGlossaries'), body: () => <Glossaries /> },
  { id: 'sites', label: () => i18n.t('optionsSites'), body: () => <Sites /> },
  { id: 'keys', label: () => i18n.t('optionsKeys'), body: () => <Keys /> },
  { id: 'backup', label: () => i18n.t('optionsBackup'), body: () => <Backup /> },
  { id: 'about', label: () => i18n.t('optionsAbout'), body: () => <About /> },
];

const sectionInAddress = () => SECTIONS.find(({ id }) => `#${id}` === location.hash) ?? SECTIONS[0];

export function Options() {
  const [section, setSection] = useState(sectionInAddress);
  useEffect(() => {
    const follow = () => setSection(sectionInAddress);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return (
    <div class="with-rail">
      <nav class="rail" aria-label={i18n.t('optionsHeading')}>
        <h1>{i18n.t('optionsHeading')}</h1>
        {SECTIONS.map(({ id, label }) => (
          <a key={id} href={`#${id}`} aria-current={id === section?.id ? 'page' : undefined}>
            {label()}
          </a>
        ))}
      </nav>
      <main key={section?.id}>
        <h2>{section?.label()}</h2>
        {section?.body()}
      </main>
    </div>
  );
}
