plugins { id("io.quarkus") }
