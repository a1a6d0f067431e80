export default { id: 'supabase-function-boot-error', source: 'supabase/supabase#39671', software: 'supabase', kind: 'gateway',
  story: 'The function does not start (an import that is not there): the runtime answers OPTIONS and POST 503 BOOT_ERROR, bare.',
  async start(t) {
    const { port } = await t.serve(() => ({ status: 503, headers: [['Server', 'cloudflare'], ['CF-RAY', '8c1b2d3e4f5a6b7c-FRA'], ['Content-Type', 'application/json'], ['sb-project-ref', 'abcdefghijklmnop'], ['sb-gateway-version', '1'], ['x-served-by', 'supabase-edge-runtime'], ['sb-error-code', 'BOOT_ERROR']], body: '{"code":"BOOT_ERROR","message":"Function failed to start (please check logs)"}' }))
    return { url: `https://abcdefghijklmnopqrst.supabase.co:${port}/functions/v1/checkout`, args: ['-X', 'POST', '-H', 'authorization: Bearer x', '-H', 'content-type: application/json', '--data', '{}'] }
  },
  expect: { outcome: 'blocked', causes: ['gateway-error', 'preflight-failed', 'preflight-not-handled'], neverCertain: ['origin-not-allowed', 'cors-not-configured', 'preflight-not-handled'], fixFor: ['supabase', null], layer: ['supabase'], mustSay: [/503/, /BOOT_ERROR|failed to start/] } }
