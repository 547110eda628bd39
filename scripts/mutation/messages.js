/**
 * What is asked of a place in the source.
 *
 * @typedef {object} Place
 * @property {() => boolean} isStringLiteral
 * @property {() => boolean} isTemplateLiteral
 * @property {() => boolean} isCallExpression
 * @property {(test: (place: Place) => boolean) => Place | null} findParent
 * @property {{ value?: string, quasis?: { value: { raw: string } }[], callee?: { name?: string } }} node
 */

/** Calls that are given the text of a message for people; a test of the exact words would only say them twice. */
const SAYS = new Set(['fail', 'issue', 'refuse']);

/** The texts of messages are not mutated: sentences, in whatever place of such a call, that hold a space. */
export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'messages',
    value: {
      /** @param {Place} place */
      shouldIgnore(place) {
        if (!place.isStringLiteral() && !place.isTemplateLiteral()) return undefined;
        const { value = '', quasis = [] } = place.node;
        const text = value + quasis.map((part) => part.value.raw).join('');
        const call = place.findParent((parent) => parent.isCallExpression());
        return text.includes(' ') && SAYS.has(call?.node.callee?.name ?? '') ? 'the text of a message' : undefined;
      },
    },
  },
];
