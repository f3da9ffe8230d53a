import * as agenda from "./agenda";
import * as choosing from "./choosing";
import * as criteria from "./criteria";
import * as guard from "./guard";
import * as list from "./list";
import * as measuring from "./measuring";
import * as planning from "./planning";
import * as portfolio from "./portfolio";
import * as reasons from "./reasons";
import * as rows from "./rows";
import * as scoring from "./scoring";
import * as stability from "./stability";
import * as team from "./team";
import * as teamRoles from "./teamRoles";

/** Every KAM function by its id, which is also its name in a cell. A new file of functions is one line here. */
export const FUNCTIONS = {
  ...scoring,
  ...choosing,
  ...criteria,
  ...portfolio,
  ...planning,
  ...agenda,
  ...measuring,
  ...stability,
  ...reasons,
  ...team,
  ...teamRoles,
  ...guard,
  ...list,
  ...rows,
};
