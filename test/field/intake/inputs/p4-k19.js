const es = new EventSource('https://push.example.net/stream', { withCredentials: true });
window.addEventListener('pagehide', () => navigator.sendBeacon('https://log.example.net/bye', new Blob(['{}'], { type: 'application/json' })));
