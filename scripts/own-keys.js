const ts = require("typescript");

/**
 * The rule "no plain object is filled by a person's words": of a header "__proto__" nothing stays, and a header "constructor" finds what every
 * object has. Told by types: an object that takes any text as a key is not filled key by key, and no such key is asked for by `in`. A `Map`
 * holds such words; where an object has to be handed on, `Object.fromEntries` makes one that keeps them all, and `Object.hasOwn` asks it.
 */
module.exports = {
  meta: {
    type: "problem",
    schema: [],
    messages: { word: "Any text may be the key here, __proto__ or constructor too: use a Map, Object.fromEntries or Object.hasOwn." },
  },
  create(context) {
    const { program, esTreeNodeToTSNodeMap } = context.sourceCode.parserServices;
    if (!program) return {};
    const checker = program.getTypeChecker();
    const typeOf = (node) => checker.getTypeAtLocation(esTreeNodeToTSNodeMap.get(node));
    const isText = (type) => (type.flags & (ts.TypeFlags.String | ts.TypeFlags.TemplateLiteral)) !== 0;
    const takesAnyText = (type) => checker.getIndexInfoOfType(type, ts.IndexKind.String) !== undefined;
    const check = (node) => {
      if (node?.type !== "MemberExpression" || !node.computed) return;
      if (isText(typeOf(node.property)) && takesAnyText(typeOf(node.object))) context.report({ node, messageId: "word" });
    };
    return {
      AssignmentExpression: ({ left }) => check(left),
      BinaryExpression: (node) => {
        if (node.operator === "in" && isText(typeOf(node.left)) && takesAnyText(typeOf(node.right)))
          context.report({ node, messageId: "word" });
      },
    };
  },
};
