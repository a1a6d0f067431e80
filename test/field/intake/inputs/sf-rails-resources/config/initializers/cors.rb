Rails.application.config.middleware.insert_before 0, Rack::Cors do
  allow do
    origins ENV.fetch("FRONTEND_ORIGIN", "https://app.example.com"), %r{\Ahttps://pr-\d+\.example\.com\z}
    resource "/v3/*",
      headers: :any,
      methods: %i[get post put delete options head],
      expose: %w[X-Total],
      credentials: true,
      max_age: 600
  end

  allow do
    origins "*"
    resource "/public/*", headers: :any, methods: [:get]
  end
end
