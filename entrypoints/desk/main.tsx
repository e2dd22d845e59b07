import { i18n } from '#i18n';
import { startPage } from '../../components/page/start';
import '../../components/tokens.css';
import '../../components/ui.css';
import '../../components/page/page.css';
import '../../components/page/rail.css';
import '../../components/article/styles';
import './desk.css';
import './sheet.css';
import { Desk } from './desk';

startPage(i18n.t('deskTitle'), <Desk />);
