Rails.application.config.middleware.insert_before 0, Rack::Cors do
  allow do
    origins(*ENV.fetch("CORS_ORIGINS", "app.example.com,https://admin.example.com").split(","), /\Ahttps:\/\/.*\.example\.com\z/)
    resource "/api/*", headers: :any, methods: %i[get post put], credentials: true, max_age: 600
  end
  # allow do
  #   origins "*"
  # end
end
