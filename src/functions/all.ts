import * as choosing from "./choosing";
import * as list from "./list";
import * as scoring from "./scoring";
import * as team from "./team";

/** Every KAM function by its id, which is also its name in a cell. A new file of functions is one line here. */
export const FUNCTIONS = { ...scoring, ...choosing, ...team, ...list };
