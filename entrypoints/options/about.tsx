/** What Tifa is made of, and what it does with what it sees. */
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

export function About() {
  const { version } = browser.runtime.getManifest();
  return (
    <div class="about">
      <p>{i18n.t('optionsVersion', [version])}</p>
      <h3>{i18n.t('optionsPrivacy')}</h3>
      <p>{i18n.t('optionsPrivacyStays')}</p>
      <p>{i18n.t('optionsPrivacySees')}</p>
      <p>{i18n.t('optionsPrivacyKeeps')}</p>
      {import.meta.env.FIREFOX && <p>{i18n.t('optionsPrivacyGoneFirefox')}</p>}
      <h3>{i18n.t('optionsLicences')}</h3>
      <p>{i18n.t('optionsLicenceCode')}</p>
      <p>{i18n.t('optionsLicenceGlossary')}</p>
      <p>{i18n.t('optionsLicenceDictionary')}</p>
      <p>{i18n.t('optionsLicenceData')}</p>
    </div>
  );
}
