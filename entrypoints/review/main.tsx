import { i18n } from '#i18n';
import { startPage } from '../../components/page/start';
import '../../components/tokens.css';
import '../../components/ui.css';
import '../../components/page/page.css';
import './review.css';
import { ReviewPage } from './review';

startPage(i18n.t('reviewTitle'), <ReviewPage />);
