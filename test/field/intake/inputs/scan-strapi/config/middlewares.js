module.exports = [
  'strapi::logger',
  'strapi::errors',
  {
    name: 'strapi::cors',
    config: {
      enabled: true,
      origin: ['https://shop.example.com'],
      headers: ['Content-Type', 'Authorization'],
    },
  },
  'strapi::body',
];
