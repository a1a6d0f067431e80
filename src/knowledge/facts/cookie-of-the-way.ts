/**
 * Names that load balancers, edges and analytics give their own cookies, as their vendors document them: no application
 * misses one that stays behind.
 */
const names: readonly RegExp[] = [
  // docs.aws.amazon.com, sticky sessions of load balancers
  /^AWS(ALB|ALBTG|ELB)(CORS)?$/,
  // learn.microsoft.com, ARR affinity and Application Gateway
  /^(ARRAffinity(SameSite)?|ApplicationGatewayAffinity(CORS)?)$/,
  // cloud.google.com/load-balancing
  /^GC(I)?LB$/,
  // developers.cloudflare.com, Cloudflare cookies
  /^(__cf_bm|__cflb|__cfruid|_cfuvid|cf_clearance|__cfwaitingroom\w*)$/,
  // docs.imperva.com, techdocs.akamai.com, docs.datadome.co
  /^(incap_ses_|visid_incap_|nlbi_)\w*$/,
  /^(ak_bmsc|bm_(sz|sv|mi)|_abck|akaalb_\w+|datadome)$/,
  // my.f5.com, docs.netscaler.com, haproxy.com, devcenter.heroku.com
  /^(BIGipServer.*|TS[\da-f]{6,}|NSC_\w+|SERVERID|heroku-session-affinity)$/,
  // support.google.com/analytics
  /^_g(a|id|at|cl)(_\w+)?$/,
]

/** Whether a cookie serves what stands on the way, or counts visits, rather than the application. */
export function isCookieOfTheWay(name: string): boolean {
  return names.some((pattern) => pattern.test(name))
}
