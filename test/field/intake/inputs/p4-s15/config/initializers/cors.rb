Rails.application.config.middleware.insert_before 0, Rack::Cors do
  allow do
    origins ENV.fetch("CORS_ORIGINS", "https://jam.example.com").split(",")
    resource "/api/*", headers: :any, methods: %i[get post put], credentials: true, expose: %w[X-Total]
  end
end