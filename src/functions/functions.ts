import { register } from "./register";

/** The script that Excel loads for its calculation. */
register(CustomFunctions);
