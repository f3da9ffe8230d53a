import { testSequences } from "../../support/personSequences";

testSequences("desktop", "en", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
