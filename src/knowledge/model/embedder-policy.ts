/** HTML standard, 7.1.4, the values of `Cross-Origin-Embedder-Policy`. Scripts rely on the names (docs/for-scripts.md). */
export const embedderPolicies = ['unsafe-none', 'require-corp', 'credentialless'] as const
export type EmbedderPolicy = (typeof embedderPolicies)[number]
