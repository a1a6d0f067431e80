/**
 * Answers of the application itself, of a proxy before it, of a managed gateway, of a storage service, or of a
 * development server; `unknown` where no mark tells.
 */
export type Role = 'application' | 'proxy' | 'gateway' | 'storage' | 'front-end server' | 'unknown'
