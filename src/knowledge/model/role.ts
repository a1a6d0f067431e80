/**
 * Answers of the application itself, of a proxy before it, of a managed gateway, or of a development server; `unknown`
 * where no mark tells.
 */
export type Role = 'application' | 'proxy' | 'gateway' | 'front-end server' | 'unknown'
