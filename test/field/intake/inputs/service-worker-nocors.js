fetch('https://stats.example.net/collect', { method: 'POST', mode: 'no-cors', keepalive: true, body: new Blob([JSON.stringify(e)], { type: 'application/json' }) })
