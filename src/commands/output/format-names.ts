/** Every form a triage can be printed in; a command knows them before it loads what writes them. */
export const formatNames = ['text', 'json', 'markdown', 'junit', 'sarif', 'html'] as const
export type Format = (typeof formatNames)[number]
