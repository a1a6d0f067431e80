const { fetch: realFetch } = globalThis
globalThis.fetch = function (...args) {
  const [resource, config] = args
  return realFetch(resource, { ...config, headers: { ...(config && config.headers), 'X-Request-Id': crypto.randomUUID() } })
}
await fetch('https://api.example.net/v3/things')
