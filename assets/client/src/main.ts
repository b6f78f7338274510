// Every page is complete without this. Where scripts run, tables can be sorted, charts say their figures, addresses can
// be copied, and filters need no new page.
import { prepareAnnouncements } from './announce';
import { prepareCharts } from './chart';
import { prepareCopying } from './copy';
import { prepareTables } from './sort';
import { prepareTip } from './tip';
import { prepareViews } from './view';

function prepareRegion(root: ParentNode): void {
  prepareTables(root);
  prepareCopying(root);
  prepareCharts(root);
}

prepareAnnouncements();
prepareTip();
prepareRegion(document);
prepareViews(prepareRegion);
