export default { id: 'posthog-toolbar-in-a-traced-page', source: 'PostHog/posthog#49396', software: 'django', kind: 'page',
  story: 'A toolbar of another product runs in a page whose Datadog adds its headers to every call; the API of the toolbar lists traceparent and not these.',
  async start(t) {
    const { port } = await t.serve(({ preflight, origin }) => ({ status: 200, headers: [['Server', 'envoy'], ['x-envoy-upstream-service-time', '4'], ['Vary', 'origin'], ...(origin ? [['access-control-allow-origin', origin], ['access-control-allow-credentials', 'true']] : []), ...(preflight ? [['access-control-allow-headers', 'accept, authorization, content-type, user-agent, x-csrftoken, x-requested-with, traceparent, request-id, sentry-trace, baggage'], ['access-control-allow-methods', 'DELETE, GET, OPTIONS, PATCH, POST, PUT'], ['access-control-max-age', '86400']] : [['Content-Type', 'application/json']])], body: preflight ? '' : '{}' }))
    const url = `https://eu.insights.example:${port}/api/projects/@current/product_tours/?temporary_token=t`
    const dir = t.files({ 'console.txt': `Access to fetch at '${url}' from origin 'https://app.example.com' has been blocked by CORS policy: Request header field x-datadog-origin is not allowed by Access-Control-Allow-Headers in preflight response.\n` })
    return { url, args: ['--from', `${dir}/console.txt`] }
  },
  expect: { outcome: 'blocked', causes: ['request-header-not-allowed.tracing'], fixFor: [null, 'django'], neverCertain: ['origin-not-allowed'], mustSay: [/x-datadog-origin/, /allowedTracingUrls/] } }
