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
import { SettingsFound } from './search';
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

const namesOfSections = () => new Map(SECTIONS.map(({ id, label }) => [id, label()]));

const sectionInAddress = () => SECTIONS.find(({ id }) => `#${id}` === location.hash) ?? SECTIONS[0];

export function Options() {
  const [section, setSection] = useState(sectionInAddress);
  const [query, setQuery] = useState('');
  useEffect(() => {
    const follow = () => setSection(sectionInAddress);
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return (
    <div class="with-rail">
      <nav class="rail" aria-label={i18n.t('optionsHeading')}>
        <h1>{i18n.t('optionsHeading')}</h1>
        <input
          type="search"
          class="text find-setting"
          aria-label={i18n.t('optionsFind')}
          placeholder={i18n.t('optionsFind')}
          autocomplete="off"
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && setQuery('')}
        />
        {SECTIONS.map(({ id, label }) => (
          <a key={id} href={`#${id}`} onClick={() => setQuery('')} aria-current={id === section?.id ? 'page' : undefined}>
            {label()}
          </a>
        ))}
      </nav>
      {query.trim() ? (
        <main>
          <h2>{i18n.t('optionsFind')}</h2>
          <SettingsFound query={query} sections={namesOfSections()} onOpen={() => setQuery('')} />
        </main>
      ) : (
        <main key={section?.id}>
          <h2>{section?.label()}</h2>
          {section?.body()}
        </main>
      )}
    </div>
  );
}
