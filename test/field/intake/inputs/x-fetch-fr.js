// Envoie le panier au serveur
window?.fetch?.('https://api.example.net/v2/panier', {
  method: 'POST', credentials: 'include', body: new URLSearchParams({ sku: '7' }),
})?.then((r) => r?.json?.())
