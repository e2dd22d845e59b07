/** Where Tifa runs: the list it comes with, sites that the reader has added, sites that the reader has switched off. */
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { useAnnounce } from '../../components/controls/announce';
import { EVERY_SITE, readsEverySite, useGranted } from '../../components/page/granted';
import { useSettings } from '../../components/page/settings';
import { allowSite } from '../../components/page/tab';
import { matchPatterns } from '../../lib/article/sites/matches';
import { SwitchSetting } from './setting';

/** `*://*.people.com.cn/*` -> `people.com.cn`. */
const hostOf = (pattern: string) => pattern.replace(/^[^:]+:\/\/(\*\.)?/, '').replace(/\/.*$/, '');

/** What is typed may be an address, a host, or a host with `www.`. Null where it is neither. */
export function hostTyped(text: string): string | null {
  const trimmed = text.trim();
  try {
    const { hostname } = new URL(/^\w+:\/\//.test(trimmed) ? trimmed : `https://${trimmed}`);
    return hostname.includes('.') ? hostname.replace(/^www\./, '') : null;
  } catch {
    return null;
  }
}

export function Sites() {
  const [{ offHosts }, change] = useSettings();
  const announce = useAnnounce();
  const known = useGranted();
  const granted = known ?? [];
  const [typed, setTyped] = useState('');
  // By host: the browser leaves out the path of a permission (`*://www.example.org/zh/*` comes back as `*://www.example.org/*`).
  const listed = new Set(matchPatterns().map(hostOf));
  const added = [...new Set(granted.filter((origin) => !EVERY_SITE.includes(origin)).map(hostOf))].filter(
    (host) => !listed.has(host),
  );
  const everySite = readsEverySite(granted);
  const readable = new Set(granted.map(hostOf));
  // Both browsers let the reader take a site of the list away; Firefox does not grant what an update brings either.
  const withheld = known && !everySite ? [...listed].filter((host) => !readable.has(host)).length : 0;

  function add(event: Event) {
    event.preventDefault();
    const host = hostTyped(typed);
    if (!host) return announce({ text: i18n.t('optionsNoSuchSite') });
    void allowSite(host).then((agreed) => agreed && setTyped(''));
  }

  return (
    <>
      <p class="what">{i18n.t('optionsSitesWhat', listed.size)}</p>
      {withheld > 0 && (
        <section class="withheld" role="status">
          <p>{i18n.t('optionsSitesWithheld', withheld)}</p>
          <p class="what">{i18n.t(import.meta.env.FIREFOX ? 'optionsSitesWithheldFirefox' : 'optionsSitesWithheldChrome')}</p>
          <button type="button" class="btn" onClick={() => void browser.permissions.request({ origins: matchPatterns() })}>
            {i18n.t('optionsSitesAllow')}
          </button>
        </section>
      )}
      <details>
        <summary>{i18n.t('optionsSitesList')}</summary>
        <ul class="hosts">
          {[...listed].sort().map((host) => (
            <li key={host}>{host}</li>
          ))}
        </ul>
      </details>

      <h3>{i18n.t('optionsSitesAdded')}</h3>
      {added.length === 0 && <p class="what">{i18n.t('optionsSitesNone')}</p>}
      <HostList
        hosts={added}
        remove={i18n.t('optionsSiteRemove')}
        onRemove={(host) => void browser.permissions.remove({ origins: granted.filter((origin) => hostOf(origin) === host) })}
      />
      <form class="line" onSubmit={add}>
        <label class="sr" for="site">
          {i18n.t('optionsSiteField')}
        </label>
        <input
          id="site"
          class="text"
          placeholder={i18n.t('optionsSiteField')}
          value={typed}
          autocomplete="off"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="btn" disabled={!typed.trim()}>
          {i18n.t('stateAllowSite')}
        </button>
      </form>
      <SwitchSetting
        name={i18n.t('optionsEverySite')}
        what={i18n.t('optionsEverySiteWhat')}
        on={everySite}
        onChange={(on) => void (on ? allowSite(null) : browser.permissions.remove({ origins: ['*://*/*'] }))}
      />

      <h3>{i18n.t('optionsSitesOff')}</h3>
      {offHosts.length === 0 && <p class="what">{i18n.t('optionsSitesOffNone')}</p>}
      <HostList
        hosts={offHosts}
        remove={i18n.t('optionsSiteOnAgain')}
        onRemove={(host) => change({ offHosts: offHosts.filter((other) => other !== host) })}
      />
    </>
  );
}

function HostList({ hosts, remove, onRemove }: { hosts: readonly string[]; remove: string; onRemove: (host: string) => void }) {
  if (hosts.length === 0) return null;
  return (
    <ul class="host-rows">
      {hosts.map((host) => (
        <li key={host}>
          <span>{host}</span>
          <button type="button" class="link" aria-label={`${remove}: ${host}`} onClick={() => onRemove(host)}>
            {remove}
          </button>
        </li>
      ))}
    </ul>
  );
}
