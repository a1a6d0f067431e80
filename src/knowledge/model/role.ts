/** Answers of the application itself, of a proxy before it, of a managed gateway, or of a development server. */
export type Role = 'application' | 'proxy' | 'gateway' | 'front-end server'
