import { i18n } from '#i18n';
import { startPage } from '../../components/page/start';
import '../../components/tokens.css';
import '../../components/ui.css';
import '../../components/page/page.css';
import '../../components/article/styles';
import './sidepanel.css';
import { Panel } from './panel';

startPage(i18n.t('panelTitle'), <Panel />);
