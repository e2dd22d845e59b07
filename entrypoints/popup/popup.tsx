/** Popup: look up a word; below it, the switches of this page and the doors to the other rooms. */
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useTab, useTabState } from '../../components/page/tab';
import { Doors } from './doors';
import { LookUp } from './look-up';
import { selectedText } from './selection';
import { ThisPage } from './this-page';

/** @param asked what the menu or the address bar was asked for; empty when the icon was clicked */
export function Popup({ asked }: { asked: string }) {
  const tab = useTab();
  const state = useTabState(tab?.id);
  const [query, setQuery] = useState(asked);
  const [touched, setTouched] = useState(asked !== '');

  // The selection fills the field, unless the reader was quicker.
  useEffect(() => {
    if (touched || !tab) return;
    let here = true;
    void selectedText(tab.id).then((text) => here && text && setQuery((typed) => typed || text));
    return () => {
      here = false;
    };
  }, [tab?.id, touched]);

  return (
    <main>
      <h1 class="sr">{i18n.t('popupTitle')}</h1>
      <LookUp
        query={query}
        onQuery={(text) => {
          setTouched(true);
          setQuery(text);
        }}
      />
      <ThisPage tab={tab} state={state} />
      <Doors windowId={tab?.windowId} />
    </main>
  );
}
