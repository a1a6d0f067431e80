importScripts('https://cdn.example.net/lib.js');
self.onmessage = async (e) => { const r = await fetch('https://api.example.net/v2/carts', { method: 'PUT', body: e.data }); };
