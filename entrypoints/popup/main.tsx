import { i18n } from '#i18n';
import { startPage } from '../../components/page/start';
import '../../components/tokens.css';
import '../../components/ui.css';
import '../../components/page/page.css';
import './popup.css';
import './hits.css';
import { Popup } from './popup';

startPage(i18n.t('popupTitle'), <Popup asked={new URLSearchParams(location.search).get('q') ?? ''} />);
